package dev.tributary.domain.activity.externalapi;

/** Which white space at the ends of a text is cut off. */
public enum WhiteSpace {
  NONE,
  LEFT,
  RIGHT,
  BOTH;

  String cut(String text) {
    return switch (this) {
      case NONE -> text;
      case LEFT -> text.stripLeading();
      case RIGHT -> text.stripTrailing();
      case BOTH -> text.strip();
    };
  }
}
