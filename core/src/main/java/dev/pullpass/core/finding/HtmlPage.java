package dev.pullpass.core.finding;

import java.util.List;

/**
 * One HTML file that loads nothing and runs nothing: no script, no picture, no font from elsewhere,
 * and a Content-Security-Policy that would stop them. Every text is escaped.
 */
public final class HtmlPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>TITLE</title>
      <style>
      :root { color-scheme: light dark; --line: #8884; --error: #c62828; --warning: #b26a00; --note: #607d8b; }
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; }
      h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
      .when { color: var(--note); margin-top: 0; }
      .tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
      .tiles li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .9rem; }
      .tiles b { display: block; font-size: 1.4rem; }
      details, article { border: 1px solid var(--line); border-left: .35rem solid var(--note); border-radius: .4rem; margin: .7rem 0; padding: .6rem .9rem; }
      .error { border-left-color: var(--error); } .warning { border-left-color: var(--warning); }
      .error h3 span { color: var(--error); } .warning h3 span { color: var(--warning); }
      h3 { font-size: 1rem; margin: 0 0 .3rem; } h3 span { font-weight: normal; float: right; color: var(--note); }
      p { margin: .3rem 0; } ul { margin: .3rem 0; padding-left: 1.2rem; }
      .hits { color: var(--note); }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #8881; border-radius: .3rem; margin: .3rem 0; padding: .5rem; }
      table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      th { white-space: nowrap; }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlPage() {}

  /** A page with this title and nothing in it. */
  public static HtmlPage titled(String title) {
    return new HtmlPage().markup(HEAD.replace("TITLE", Markup.escape(title)));
  }

  /** Markup of the program's own, never anybody's text. */
  public HtmlPage markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Anybody's text. */
  public HtmlPage text(String text) {
    out.append(Markup.escape(text));
    return this;
  }

  /** A number to be seen first, in a list of the class {@code tiles}. */
  public HtmlPage tile(int number, String label) {
    return markup("<li><b>" + number + "</b>").text(label).markup("</li>\n");
  }

  /** Opens an article for a finding, with its name and severity. */
  public HtmlPage beginFinding(Severity severity, String name) {
    markup("<article class=\"" + severity.word() + "\">\n<h3>").text(name);
    return markup("<span>" + severity.word() + "</span></h3>\n");
  }

  /** Closes the article. */
  public HtmlPage endFinding() {
    return markup("</article>\n");
  }

  /** A paragraph of text. */
  public HtmlPage paragraph(String text) {
    return markup("<p>").text(text).markup("</p>\n");
  }

  /** An item of a list. */
  public HtmlPage item(String text) {
    return markup("<li>").text(text).markup("</li>\n");
  }

  /** A row of a table. */
  public HtmlPage row(List<String> cells) {
    markup("<tr>");
    cells.forEach(cell -> markup("<td>").text(cell).markup("</td>"));
    return markup("</tr>\n");
  }

  /** The whole page. */
  public String end() {
    return markup("</body>\n</html>\n").out.toString();
  }
}
