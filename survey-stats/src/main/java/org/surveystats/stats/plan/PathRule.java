package org.surveystats.stats.plan;

/** Which files a plan may name. A plan that comes from somebody else should not be able to read just any file. */
public enum PathRule {
    /** Files in the folder of the plan and below it; no path leads out, neither by its words nor by a symbolic link. */
    INSIDE_FOLDER,
    /** Any file that can be read. */
    ANYWHERE
}
