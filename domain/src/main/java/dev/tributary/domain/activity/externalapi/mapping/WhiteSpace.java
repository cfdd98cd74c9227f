package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.text.Trimming;

/** Which white space at the ends of a text is cut off. */
public enum WhiteSpace {
  NONE,
  LEFT,
  RIGHT,
  BOTH;

  String cut(String text) {
    return switch (this) {
      case NONE -> text;
      case LEFT -> Trimming.leading(text);
      case RIGHT -> Trimming.trailing(text);
      case BOTH -> Trimming.both(text);
    };
  }
}
