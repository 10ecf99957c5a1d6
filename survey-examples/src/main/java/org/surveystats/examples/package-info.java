/**
 * The ITMO survey of municipal employees as an example of the library, and the command line. Start with
 * {@link org.surveystats.examples.ItmoData}, which holds the survey as it was published; {@link org.surveystats.examples.ItmoReport}
 * prints it, {@link org.surveystats.examples.ItmoAudit} asks whether its figures can be what they are said to be, and
 * {@link org.surveystats.examples.ItmoRespondents} makes respondents up who reproduce them;
 * {@link org.surveystats.examples.ItmoPlanning} tells how exact its 101 answers can be.
 * {@link org.surveystats.examples.OnlinePanel} weights a made-up panel.
 * {@link org.surveystats.examples.Main} runs each by name.
 *
 * <p>These are programs and no library: nothing here is an interface that other code should rest on.
 */
@NullMarked
package org.surveystats.examples;

import org.jspecify.annotations.NullMarked;
