package dev.tributary.adapters.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes texts of texts. The same random numbers give the same texts. */
final class Mutations {
  /** Characters at which readers decide. */
  private static final String SIGNS =
      "\"'`\\^$(){}[]<>:;,.|&/?#=+-*%@!~ \t\r\n\0\u00e9\u2028\ud83d\ude00\ud800";

  private static final int LONGEST = 20_000;
  private static final int MOST_STEPS = 6;
  private static final int MOST_COPIES = 300;

  private final RandomGenerator random;

  Mutations(RandomGenerator random) {
    this.random = random;
  }

  String next(FuzzReader reader) {
    String text = one(reader.seeds());
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      text = step(text, reader);
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private String step(String text, FuzzReader reader) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(Math.min(text.length() - from, 40) + 1);
    String before = text.substring(0, from);
    String span = text.substring(from, to);
    String after = text.substring(to);
    return switch (random.nextInt(8)) {
      case 0 -> before + after;
      case 1 -> before + span + span + after;
      case 2 -> before + sign() + after;
      case 3 -> before + span + sign() + after;
      case 4 -> before + one(reader.words()) + after;
      case 5 -> before + one(reader.seeds()) + after;
      case 6 -> before + one(reader.words()).repeat(1 + random.nextInt(MOST_COPIES)) + after;
      default -> before + number() + after;
    };
  }

  private String sign() {
    return SIGNS.substring(random.nextInt(SIGNS.length())).substring(0, 1);
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> "-1";
      case 1 -> "9".repeat(1 + random.nextInt(400));
      case 2 -> "1e" + random.nextInt(1_000_000_000);
      default -> Integer.toString(random.nextInt());
    };
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
