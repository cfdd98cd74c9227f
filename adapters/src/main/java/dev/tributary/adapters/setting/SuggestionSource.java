package dev.tributary.adapters.setting;

/** The suggestions for a text field; any other text is accepted as well. */
public enum SuggestionSource {
  NOTHING,
  /** The activities with a transition to this one. */
  INPUTS,
  /** The resources that can be queried. */
  RESOURCES,
  /** The columns that arrive. */
  COLUMNS,
  /** The names of the stored secrets. */
  SECRETS,
  /** The names of the external accounts. */
  ACCOUNTS,
  ZONES
}
