package dev.tributary.domain.workflow;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The unique, immutable name of a workflow in YAML, addresses and commands. */
public record WorkflowName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final int LONGEST = 63;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  public WorkflowName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "workflow name must be lower-case letters, digits and hyphens, at most 63: '%s'"
              .formatted(value));
    }
  }

  /** Whether {@code value} has the form of a name. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  /** A name made from what a person wrote: Stadt Angebote becomes stadt-angebote. */
  public static WorkflowName proposedFor(String text) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String name =
        OTHERS
            .matcher(letters.toLowerCase(Locale.ROOT).replace("ß", "ss"))
            .replaceAll("-")
            .replaceFirst("^-", "");
    String cut = name.substring(0, Math.min(LONGEST, name.length())).replaceFirst("-$", "");
    return new WorkflowName(cut.isEmpty() ? "workflow" : cut);
  }

  /** This name with a number after it, as long as a name may be. */
  public WorkflowName numbered(int number) {
    String end = "-" + number;
    String start = value.substring(0, Math.min(LONGEST - end.length(), value.length()));
    return new WorkflowName(start + end);
  }

  @Override
  public String toString() {
    return value;
  }
}
