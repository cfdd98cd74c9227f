package dev.tributary.domain.workflow;

import java.util.regex.Pattern;

/** The unique, immutable name of a workflow in YAML, addresses and commands. */
public record WorkflowName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

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

  @Override
  public String toString() {
    return value;
  }
}
