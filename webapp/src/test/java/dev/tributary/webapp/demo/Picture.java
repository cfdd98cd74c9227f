package dev.tributary.webapp.demo;

import dev.tributary.adapters.text.Texts;
import dev.tributary.webapp.console.diagram.Diagram;
import java.util.Locale;

/** A workflow's diagram as a self-contained SVG, for the documents. */
final class Picture {
  private static final String STYLE =
      """
      <style>
      text { font: 12px system-ui, sans-serif; fill: #1a212b; }
      .label { font-weight: 600; font-size: 13px; }
      .box { fill: #ffffff; stroke: #87919e; }
      .transition { fill: none; stroke: #566170; stroke-width: 1.5; }
      .failure { stroke: #b3232a; stroke-dasharray: 5 4; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e7eaef; }
        .box { fill: #181d24; stroke: #6b7684; }
        .transition { stroke: #a0aab8; }
        .failure { stroke: #ff9a95; }
      }
      </style>
      <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
      orient="auto"><path d="M0 0L8 4L0 8z" fill="#87919e"/></marker></defs>
      """;

  /** What fits into a box at the size of the font. */
  private static final int LONGEST = 23;

  private Picture() {}

  static String of(String title, Diagram diagram) {
    StringBuilder svg =
        new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ")
            .append("width=\"%d\" height=\"%d\">\n".formatted(diagram.width(), diagram.height()))
            .append("<title>%s</title>\n".formatted(xml(title)))
            .append(STYLE);
    for (Diagram.Edge transition : diagram.transitions()) {
      svg.append(
          "<path class=\"transition%s\" d=\"%s\" marker-end=\"url(#head)\"/>\n"
              .formatted(transition.failure() ? " failure" : "", transition.d()));
    }
    for (Diagram.Box box : diagram.boxes()) {
      svg.append("<g transform=\"translate(%d %d)\">".formatted(box.x(), box.y()))
          .append("<rect class=\"box\" width=\"184\" height=\"56\" rx=\"6\"/>")
          .append(line("label", 24, box.label()))
          .append(line("summary", 42, Texts.render(box.summary(), Locale.ENGLISH)))
          .append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private static String line(String style, int y, String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    return "<text class=\"%s\" x=\"12\" y=\"%d\">%s</text>".formatted(style, y, xml(shown));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
