package dev.tributary.adapters.fileimport;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A file that can be read again from any line of the row that is being read. */
final class RewindingReader extends Reader {
  private static final int CHUNK = 8 * 1024;
  private static final int SHOWN = 200;

  private final DecodingReader file;
  private final Deque<Piece> given = new ArrayDeque<>();
  private long keptFrom = 1;
  private String again = "";
  private int at;
  private LinePlace place = new LinePlace(1, false);

  /** Text that was given to the parser, and where it begins. */
  private record Piece(LinePlace place, String text) {}

  RewindingReader(DecodingReader file) {
    this.file = file;
  }

  /** Lines before {@code line} are not read again. */
  void keepFrom(long line) {
    keptFrom = line;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    forget();
    if (at < again.length()) {
      return repeat(chars, offset, Math.min(length, again.length() - at));
    }
    LinePlace before = file.place();
    int count = file.read(chars, offset, length);
    if (count > 0) {
      given.add(new Piece(before, new String(chars, offset, count)));
    }
    return count;
  }

  /** The beginning of {@code line}, which was given. */
  String line(long line) {
    LinePlace here = start();
    StringBuilder text = new StringBuilder();
    for (Piece piece : given) {
      for (int i = 0; i < piece.text().length() && here.line() <= line; i++) {
        if (here.line() == line) {
          text.append(piece.text().charAt(i));
        }
        here.pass(piece.text().charAt(i));
      }
    }
    return text.toString().strip();
  }

  /** Rewinds to {@code line} and skips it; returns its beginning. */
  String passOver(long line) throws IOException {
    place = start();
    StringBuilder all = new StringBuilder();
    given.forEach(piece -> all.append(piece.text()));
    again = all.append(again, at, again.length()).toString();
    at = 0;
    given.clear();
    StringBuilder text = new StringBuilder();
    while (place.line() <= line && hasMore()) {
      if (place.line() == line && text.length() < SHOWN) {
        text.append(again.charAt(at));
      }
      pass();
    }
    if (place.isAfterReturn() && hasMore() && again.charAt(at) == '\n') {
      pass();
    }
    return text.toString().strip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private LinePlace start() {
    return given.isEmpty() ? place.copy() : given.getFirst().place().copy();
  }

  private void pass() {
    place.pass(again.charAt(at++));
  }

  private boolean hasMore() throws IOException {
    if (at < again.length()) {
      return true;
    }
    char[] chars = new char[CHUNK];
    int count = file.read(chars, 0, CHUNK);
    again = new String(chars, 0, Math.max(count, 0));
    at = 0;
    return count > 0;
  }

  private int repeat(char[] chars, int offset, int count) {
    String text = again.substring(at, at + count);
    given.add(new Piece(place.copy(), text));
    text.getChars(0, count, chars, offset);
    for (int i = 0; i < count; i++) {
      pass();
    }
    return count;
  }

  private void forget() {
    while (given.size() > 1) {
      Iterator<Piece> pieces = given.iterator();
      pieces.next();
      if (pieces.next().place().line() >= keptFrom) {
        return;
      }
      given.removeFirst();
    }
  }
}
