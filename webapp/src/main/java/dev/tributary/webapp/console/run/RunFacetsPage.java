package dev.tributary.webapp.console.run;

import java.util.List;

/**
 * The filters of the list of runs, and their present values.
 *
 * @param workflows names to suggest
 * @param impossible whether nothing can be like that, the workflow's name being none
 * @param any whether it is narrowed at all
 */
public record RunFacetsPage(
    List<Choice> states,
    List<Choice> tests,
    List<Choice> periods,
    String workflow,
    List<String> workflows,
    String text,
    boolean impossible,
    boolean any) {

  /** A value; {@code word} is the key of its name. */
  public record Choice(String value, String word, boolean chosen) {}
}
