package dev.tributary.webapp.form;

import java.util.Locale;

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
  ZONES;

  /** The id of its list in the page. */
  public String listId() {
    return this == NOTHING ? "" : "offers-" + name().toLowerCase(Locale.ROOT);
  }
}
