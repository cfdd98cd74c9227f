package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.application.fileimport.ImportReader.Place;

/** How places in the list of rejects are written. */
public final class RejectPlaces {
  private static final String BETWEEN = ":";

  private RejectPlaces() {}

  public static String written(Place place) {
    return place.line() + BETWEEN + place.number();
  }

  /** Throws IllegalArgumentException for anything else. */
  public static Place read(String text) {
    String[] parts = text.split(BETWEEN, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(text);
    }
    return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }
}
