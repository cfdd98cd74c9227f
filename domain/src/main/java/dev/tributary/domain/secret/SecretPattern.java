package dev.tributary.domain.secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A text to be found with each of its characters written in any of its ways. All readings are
 * followed at once, as one may lead nowhere: in a text with {@code %25}, a percent sign is either.
 */
final class SecretPattern {
  private final List<CharacterEncodings> characters;

  SecretPattern(String text) {
    characters = text.codePoints().mapToObj(CharacterEncodings::of).toList();
  }

  /** Characters of its longest form. */
  int reach() {
    return characters.stream().mapToInt(CharacterEncodings::reach).sum();
  }

  /**
   * Adds where it stands in a folded text. Of the places with the same end, the longest one is
   * added.
   *
   * @param cut whether it may go on beyond the end of the text
   * @param places by the start of each place, its end
   */
  void find(CharSequence text, boolean cut, SortedMap<Integer, Integer> places) {
    new Search(text, cut, places).run();
  }

  /** Goes through the text once; each place has at most one reading per number of characters. */
  private final class Search {
    private final CharSequence text;
    private final boolean cut;
    private final SortedMap<Integer, Integer> places;

    /** By the place where readings end and the number of characters read, the earliest start. */
    private final Map<Integer, Map<Integer, Integer>> readings = new HashMap<>();

    Search(CharSequence text, boolean cut, SortedMap<Integer, Integer> places) {
      this.text = text;
      this.cut = cut;
      this.places = places;
    }

    void run() {
      for (int at = 0; at < text.length(); at++) {
        step(at);
      }
      if (cut) {
        readings.getOrDefault(text.length(), Map.of()).values().forEach(this::cutOff);
      }
    }

    private void step(int at) {
      Map<Integer, Integer> begun = readings.remove(at);
      if (begun != null) {
        begun.forEach((read, start) -> follow(read, start, at));
      }
      // Nearly every place ends here, so nothing is set up for it.
      if (characters.getFirst().mayStandAt(text, at)) {
        follow(0, at, at);
      }
    }

    private void follow(int read, int start, int at) {
      for (String form : characters.get(read).forms()) {
        int shown = Math.min(form.length(), text.length() - at);
        if (!stands(form, shown, at)) {
          continue;
        }
        if (shown == form.length()) {
          reached(read + 1, start, at + shown);
        } else if (cut) {
          cutOff(start);
        }
      }
    }

    private boolean stands(String form, int shown, int at) {
      for (int i = 0; i < shown; i++) {
        if (text.charAt(at + i) != form.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private void reached(int read, int start, int end) {
      if (read == characters.size()) {
        places.merge(start, end, Math::max);
      } else {
        readings.computeIfAbsent(end, _ -> new HashMap<>()).merge(read, start, Math::min);
      }
    }

    private void cutOff(int start) {
      places.merge(start, text.length(), Math::max);
    }
  }
}
