package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.TemplateRefused;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.problem.ErrorCode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Refuses what the recursive parser and renderer of templates cannot hold, in one pass before they
 * see the text: deep sections and parentheses, long tags, many branches.
 */
final class NestingCheck {
  private final RawPassages passages;
  private final String text;
  private final RenderingLimits limits;

  /** How many branches each open section has so far. */
  private final Deque<Integer> sections = new ArrayDeque<>();

  private int line = 1;
  private int lineStart;

  NestingCheck(RawPassages passages, RenderingLimits limits) {
    this.passages = passages;
    this.text = passages.text();
    this.limits = limits;
  }

  /** Throws {@link TemplateRefused} with the place. */
  void check() {
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '\n') {
        line++;
        lineStart = at + 1;
      } else if (sign == '\\') {
        at++;
      } else if (sign == '{' && at + 1 < text.length()) {
        at = opened(at);
      }
    }
  }

  /** The position after the tag at {@code brace}, where the scan continues. */
  private int opened(int brace) {
    char command = text.charAt(brace + 1);
    return switch (command) {
      case '|' -> after("|}", brace);
      case '!' -> after("!}", brace);
      case '#' -> {
        section(brace);
        yield tag(brace);
      }
      case '/' -> {
        sections.poll();
        yield brace;
      }
      default -> Character.isLetterOrDigit(command) || command == '_' ? tag(brace) : brace;
    };
  }

  private int after(String end, int brace) {
    int found = text.indexOf(end, brace + 2);
    return found < 0 ? brace : counted(brace, found + end.length() - 1);
  }

  private int counted(int from, int to) {
    for (int at = from; at <= to; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
    return to;
  }

  private void section(int brace) {
    if (text.startsWith("else", brace + 2)
        || text.startsWith("is ", brace + 2)
        || text.startsWith("in ", brace + 2)
        || text.startsWith("case ", brace + 2)) {
      int branches = sections.isEmpty() ? 1 : sections.pop() + 1;
      if (branches > limits.branches()) {
        throw refused(MessageErrorCode.TOO_MANY_BRANCHES, brace, limits.branches());
      }
      sections.push(branches);
      return;
    }
    sections.push(0);
    if (sections.size() > limits.depth()) {
      throw refused(MessageErrorCode.TEMPLATE_TOO_DEEP, brace, limits.depth());
    }
  }

  /** To the closing brace outside of strings. */
  private int tag(int brace) {
    int depth = 0;
    char quote = 0;
    int at = brace + 1;
    for (; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (at - brace > limits.tag()) {
        throw refused(MessageErrorCode.TAG_TOO_LONG, brace, limits.tag());
      }
      if (quote != 0) {
        quote = sign == quote ? 0 : quote;
      } else if (sign == '\'' || sign == '"') {
        quote = sign;
      } else if (sign == '}') {
        return counted(brace, closesItself(brace, at));
      } else if (sign == '(' || sign == '[') {
        depth++;
      } else if (sign == ')' || sign == ']') {
        depth--;
      }
      if (depth > limits.depth()) {
        throw refused(MessageErrorCode.TEMPLATE_TOO_DEEP, brace, limits.depth());
      }
    }
    return counted(brace, text.length() - 1);
  }

  private int closesItself(int brace, int end) {
    if (text.charAt(brace + 1) == '#' && text.charAt(end - 1) == '/') {
      sections.poll();
    }
    return end;
  }

  private TemplateRefused refused(ErrorCode code, int at, int limit) {
    return new TemplateRefused(code, line, passages.column(line, at - lineStart + 1), limit);
  }
}
