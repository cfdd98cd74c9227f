package dev.tributary.adapters.out.mail;

import dev.tributary.domain.text.Trimming;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML text, for readers that show no HTML. */
final class PlainText implements NodeVisitor {
  private static final int PARAGRAPH = 2;

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  static String of(String html) {
    PlainText plain = new PlainText();
    Element body = Jsoup.parse(html).body();
    body.select("script, style, template").remove();
    body.traverse(plain);
    String lines =
        plain.text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return Trimming.both(lines);
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> append(words.text());
      case Element element -> open(element);
      default -> {}
    }
  }

  private void open(Element element) {
    switch (element.normalName()) {
      case "br" -> text.append('\n');
      case "li" -> {
        lines(1);
        text.append("- ");
      }
      case "td", "th" -> append(" ");
      case "img" -> append(element.attr("alt"));
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr" ->
          lines(PARAGRAPH);
      default -> lines(element.isBlock() ? 1 : 0);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "a" -> reportAddress(element);
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote" ->
          lines(PARAGRAPH);
      default -> lines(element.isBlock() ? 1 : 0);
    }
  }

  private void reportAddress(Element link) {
    String address = link.attr("href").strip();
    if (!address.isEmpty() && !address.startsWith("#") && !address.equals(link.text())) {
      text.append(" (").append(address).append(')');
    }
  }

  /** Blanks at the beginning of a line, or after another blank, are dropped. */
  private void append(String words) {
    boolean blankBefore = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(blankBefore ? words.stripLeading() : words);
  }

  /** At least so many line ends here, except at the beginning. */
  private void lines(int wanted) {
    if (wanted == 0) {
      return;
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    int found = 0;
    while (found < Math.min(end, wanted) && text.charAt(end - 1 - found) == '\n') {
      found++;
    }
    text.append("\n".repeat(end == 0 ? 0 : wanted - found));
  }
}
