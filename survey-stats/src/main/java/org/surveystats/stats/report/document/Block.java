package org.surveystats.stats.report.document;

/** A part of a document that stands below the part before it. */
public sealed interface Block
        permits Appendix,
                Chart,
                DocumentTable,
                Fields,
                Heading,
                ListBlock,
                Note,
                PageBreak,
                Paragraph,
                Quotation,
                SourceLine {}
