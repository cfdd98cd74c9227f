package dev.tributary.adapters.setting;

/**
 * What a form offers for a text: suggestions, beside which any other text is accepted, or a choice
 * of what exists.
 */
public enum SuggestionSource {
  NOTHING,
  /** A choice of the activities with a transition to this one. */
  INPUTS,
  /** A choice of the resources that can be queried. */
  RESOURCES,
  /** The columns that arrive. */
  COLUMNS,
  /** The names of the stored secrets. */
  SECRETS,
  /** A choice of the external accounts. */
  ACCOUNTS,
  /** A choice of the workflows. */
  WORKFLOWS,
  ZONES;

  /** Whether the text names one of these, so that a form lets a person choose. */
  public boolean isChoice() {
    return switch (this) {
      case INPUTS, RESOURCES, ACCOUNTS, WORKFLOWS -> true;
      case NOTHING, COLUMNS, SECRETS, ZONES -> false;
    };
  }
}
