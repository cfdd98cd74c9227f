package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verbs of the program with the operands and options that each takes. */
enum Verb {
  START("start"),
  DEMO("demo [--exit]"),
  BACKUP("backup FILE [--with-key]"),
  RESTORE("restore FILE");

  private static final String OPERAND = "FILE";

  private final String usage;

  Verb(String usage) {
    this.usage = usage;
  }

  /**
   * The verb with this name.
   *
   * @throws PlatformFailed naming all verbs when there is none
   */
  static Verb named(String name) {
    return Arrays.stream(values())
        .filter(verb -> verb.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new PlatformFailed(PlatformErrorCode.WRONG_USE, allUsages()));
  }

  static String allUsages() {
    return Arrays.stream(values()).map(Verb::usage).collect(Collectors.joining(" | "));
  }

  String usage() {
    return usage;
  }

  /**
   * Refuses what the verb does not take, before anything is started or written.
   *
   * @throws PlatformFailed with the verb's usage
   */
  void requireValid(List<String> arguments) {
    List<String> words = List.of(usage.split(" "));
    long operands = arguments.stream().filter(argument -> !argument.startsWith("-")).count();
    boolean known =
        arguments.stream()
            .filter(argument -> argument.startsWith("-"))
            .allMatch(option -> words.contains("[" + option + "]"));
    if (!known || operands != words.stream().filter(OPERAND::equals).count()) {
      throw new PlatformFailed(PlatformErrorCode.WRONG_USE, usage);
    }
  }
}
