package org.surveystats.stats.report.html;

/** How a report looks: on a screen of any width, light or dark, and on paper. */
final class Stylesheet {

    /** The widest tail of a decimal number that is set apart, in halves of a digit's width. */
    static final int WIDEST_TAIL = 48;

    private static final String RULES = """
            :root{--page:#fff;--text:#1b1f24;--muted:#57606a;--line:#d0d7de;--strong-line:#6e7781;--band:#f4f6f8;
            --accent:#0b5cad;--warning:#8a4b00;--warning-band:#fff6e5;--method:#116329;color-scheme:light dark}
            @media (prefers-color-scheme:dark){:root{--page:#14171a;--text:#e6e8ea;--muted:#a3acb5;--line:#343b42;
            --strong-line:#7d8790;--band:#1d2226;--accent:#7cb7f5;--warning:#f0b35c;--warning-band:#2a2113;--method:#7fd096}}
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
            body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
            "Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
            main{max-width:62rem;margin:0 auto;padding:1.5rem 1rem 3rem}
            h1,h2,h3,h4,h5{line-height:1.25;text-wrap:balance;margin:2rem 0 .5rem}
            h1{font-size:1.75rem;margin-top:0}
            h2{font-size:1.3rem;border-block-end:1px solid var(--line);padding-block-end:.25rem;margin-top:2.5rem}
            h3{font-size:1.1rem}h4,h5{font-size:1rem}
            p,ul,ol,dl,blockquote{margin:.6rem 0}
            li{margin:.25rem 0}
            a{color:var(--accent)}
            code{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.9em;background:var(--band);padding:0 .2em}
            .subtitle{font-size:1.15rem;margin-top:0}
            .byline,.source,footer{color:var(--muted);font-size:.9rem}
            footer{border-block-start:1px solid var(--line);margin-top:3rem}
            nav{margin:1.5rem 0}
            nav summary,details summary{cursor:pointer;color:var(--accent)}
            nav ol{padding-inline-start:0;list-style:none;columns:18rem;margin-block:.5rem}
            dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.3rem 1.25rem}
            dt{color:var(--muted);max-width:16rem}
            dd{margin:0}
            figure{margin:1.25rem 0}
            .quote{border-inline-start:3px solid var(--line);padding-inline-start:1rem}
            .quote blockquote{margin:0}
            .quote figcaption{color:var(--muted);font-size:.9rem}
            .note{border-inline-start:4px solid var(--accent);background:var(--band);padding:.6rem 1rem;margin:1.25rem 0}
            .note p{margin:.35rem 0}
            .note .title{font-weight:600;color:var(--accent)}
            .note.warning{border-color:var(--warning);background:var(--warning-band)}
            .note.warning .title{color:var(--warning)}
            .note.method{border-color:var(--method)}
            .note.method .title{color:var(--method)}
            .table{margin:1.25rem 0}
            .frame{overflow-x:auto;max-width:100%}
            .frame:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
            table{border-collapse:separate;border-spacing:0;font-variant-numeric:tabular-nums lining-nums;font-size:.95rem;
            line-height:1.35}
            caption{text-align:start;font-weight:600;padding-block-end:.5rem}
            caption span,.group th span{position:sticky;inset-inline-start:0;display:inline-block;
            max-width:min(60rem,calc(100vw - 2rem))}
            th,td{padding:.35rem .7rem;border-block-end:1px solid var(--line);text-align:end;vertical-align:top;
            font-weight:400;white-space:nowrap}
            thead th,thead td{vertical-align:bottom;color:var(--muted);border-block-end:1px solid var(--strong-line);
            white-space:normal;overflow-wrap:break-word;max-width:min(16rem,60vw)}
            thead th[scope=colgroup]{text-align:center;color:var(--text);max-width:none}
            th[scope=row],thead .head{text-align:start;white-space:normal;overflow-wrap:break-word;min-width:min(12rem,40vw);hyphens:auto;
            max-width:min(26rem,45vw);padding-inline-start:.2rem}
            th[scope=row].first,thead .first{position:sticky;inset-inline-start:0;background:var(--page);z-index:1}
            td.s,thead th.s{text-align:start}
            td.s{white-space:normal;min-width:7rem;max-width:26rem}
            .group th{text-align:start;font-weight:600;padding-block-start:.9rem;white-space:normal}
            .base th,.base td,td.muted,td.suppressed,td.low{color:var(--muted)}
            .base th,.base td,td.low{font-style:italic}
            .net th,.net td{font-weight:600}
            .total th,.total td{font-weight:600;border-block-start:1px solid var(--strong-line)}
            .sig{color:var(--muted);font-size:.85em}
            sup{font-size:.75em;line-height:0}
            sup a{text-decoration:none}
            .below{color:var(--muted);font-size:.9rem;margin-block-start:.4rem}
            .below p{margin:.15rem 0}
            .tail{display:inline-block;text-align:start;white-space:pre}
            .chart figcaption{margin-block-end:.5rem;font-weight:600}
            .chart svg{max-width:100%;height:auto;display:block}
            .narrow{display:none}
            .page-break{break-before:page}
            p[dir=auto]{unicode-bidi:plaintext}
            @media (max-width:34rem){body{font-size:.95rem}dl{display:block}dd{margin-block-end:.5rem}
            table{font-size:.875rem}th,td{padding:.35rem .4rem}
            th[scope=row],thead .head{min-width:min(7rem,30vw)}
            thead th[scope=colgroup]{text-align:start}}
            @media screen and (max-width:34rem){.wide{display:none}.narrow{display:block}}
            @media print{:root{--page:#fff;--text:#000;--muted:#444;--line:#bbb;--strong-line:#555;--band:#f4f4f4;
            --accent:#000;--warning:#000;--warning-band:#f4f4f4;--method:#000}
            @page{margin:16mm}main{max-width:none;padding:0}nav{display:none}.frame{overflow:visible}
            table{font-size:8.5pt}thead{display:table-header-group}tr,.note,.quote,.chart{break-inside:avoid}
            h1,h2,h3,h4,h5,caption,:is(h2,h3,h4,h5)+p{break-after:avoid}details:not([open]){display:none}th[scope=row].first,thead .first{position:static}}
            """;

    private Stylesheet() {}

    /** The rules, with one for each width of a tail and for each level of a row. */
    static String text() {
        StringBuilder out = new StringBuilder(RULES);
        for (int i = 1; i <= WIDEST_TAIL; i++) {
            out.append(".w")
                    .append(i)
                    .append("{min-width:")
                    .append(i / 2)
                    .append(i % 2 == 0 ? "" : ".5")
                    .append("ch}");
        }
        for (int i = 1; i <= 6; i++) {
            out.append("\nth[scope].l")
                    .append(i)
                    .append("{padding-inline-start:")
                    .append(i + ".2rem}");
        }
        return out.append('\n').toString();
    }
}
