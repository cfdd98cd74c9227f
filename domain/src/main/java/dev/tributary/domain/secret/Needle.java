package dev.tributary.domain.secret;

import java.util.BitSet;
import java.util.List;

/**
 * A text to be found with each of its characters written in any of its ways. All readings are
 * followed at once, as one may lead nowhere: in a text with {@code %25}, a percent sign is either.
 */
final class Needle {
  /** Before the beginning of any text. */
  static final int NOWHERE = -1;

  private final List<WrittenCharacter> characters;

  Needle(String text) {
    characters = text.codePoints().mapToObj(WrittenCharacter::of).toList();
  }

  /** Characters of its longest form. */
  int reach() {
    return characters.stream().mapToInt(WrittenCharacter::reach).sum();
  }

  /**
   * Where it ends at the furthest when it begins at {@code start}.
   *
   * @param cut whether it may go on beyond the end of the text
   */
  int end(String text, int start, boolean cut) {
    // Nearly every place ends here, so nothing is set up for it.
    return characters.getFirst().mayStandAt(text, start) ? follow(text, start, cut) : NOWHERE;
  }

  private int follow(String text, int start, boolean cut) {
    BitSet reached = new BitSet();
    reached.set(0);
    boolean runsOut = false;
    for (WrittenCharacter character : characters) {
      BitSet next = new BitSet();
      for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
        runsOut |= character.follow(text, start, at, next);
      }
      reached = next;
      if (reached.isEmpty()) {
        break;
      }
    }
    return cut && runsOut ? text.length() : furthest(start, reached);
  }

  private static int furthest(int start, BitSet reached) {
    return reached.isEmpty() ? NOWHERE : start + reached.length() - 1;
  }
}
