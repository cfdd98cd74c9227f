package dev.tributary.domain.expression.syntax;

/**
 * What should stand where something else was found.
 *
 * @param words which of the message's words say it: 0 none, 1 a value, 2 an operator, 3 a name
 * @param text what says it where no words do, as it is written
 */
record Expected(int words, String text) {
  static final Expected VALUE = new Expected(1, "");
  static final Expected OPERATOR = new Expected(2, "");
  static final Expected NAME = new Expected(3, "");

  static Expected written(String text) {
    return new Expected(0, text);
  }
}
