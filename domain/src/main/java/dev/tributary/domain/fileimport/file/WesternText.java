package dev.tributary.domain.fileimport.file;

/**
 * Recognises text of Western and Central Europe by letters that have one byte in all of its
 * encodings: windows-1250, -1252 and -1254, ISO 8859-1, -2, -9 and -15.
 */
final class WesternText {
  /** Without á, whose byte is ß in files of DOS. */
  private static final String LETTERS = "ÁÂÄÇÉËÍÎÓÔÖÚÜßâäçéëíîóôöúü";

  private WesternText() {}

  /**
   * Whether every byte of {@code head} is ASCII or one of those letters, within words that have
   * more ASCII letters than others: words of other scripts have none.
   */
  static boolean isAll(byte[] head) {
    int ascii = 0;
    int others = 0;
    int asciiOfWord = 0;
    int othersOfWord = 0;
    for (byte octet : head) {
      char letter = (char) Byte.toUnsignedInt(octet);
      if (octet < 0 && LETTERS.indexOf(letter) < 0) {
        return false;
      }
      othersOfWord += octet < 0 ? 1 : 0;
      asciiOfWord += octet >= 0 && Character.isLetter(letter) ? 1 : 0;
      if (octet >= 0 && !Character.isLetter(letter)) {
        ascii += othersOfWord > 0 ? asciiOfWord : 0;
        others += othersOfWord;
        asciiOfWord = 0;
        othersOfWord = 0;
      }
    }
    return ascii + (othersOfWord > 0 ? asciiOfWord : 0) > others + othersOfWord;
  }
}
