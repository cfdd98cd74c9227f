package dev.tributary.webapp.fileimport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of some thousand rows that begins with some people who are there already, and what has to
 * become of it, whatever happens on the way.
 *
 * @param name that no other file has; the last name of its people
 */
record SweptFile(String name, Key key) {
  /** The key by which rows match profiles. */
  enum Key {
    /** A unique index prevents that a person is inserted twice. */
    NUMBER("externalId", "externalId", "external_id"),
    /** Only the import prevents that a person is inserted twice. */
    NONE("none", "mobilePhone", "mobile_phone");

    final String id;
    final String target;
    final String column;

    Key(String id, String target, String column) {
      this.id = id;
      this.target = target;
      this.column = column;
    }
  }

  private static final int ROWS = 2_400;

  /** Those who are there already; the first half of them as the file says. */
  private static final int THERE = 100;

  private static final int BAD_ADDRESS_EACH = 400;
  private static final int TWICE_EACH = 500;

  /** Rows of a thousand bytes make a file of more than two parts. */
  private static final String STREET = "Long Street ".repeat(80).strip();

  byte[] bytes() {
    StringBuilder text = new StringBuilder("Nr,email,firstName,lastName,birthDate,Straat,Note\n");
    for (int i = 1; i <= ROWS; i++) {
      text.append(
          "%s,%s,n%d,%s,1990-02-%02d,%s,x\n"
              .formatted(number(i), address(i), i, name, 1 + i % 28, STREET));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How its columns are named to the program; more than one, whose order must not matter. */
  List<String> mapping() {
    return List.of("Nr=" + key.target, "Straat=addressLine1", "Note=-");
  }

  /** Inserts the profiles that exist before the import, if any. */
  Optional<String> there() {
    return key == Key.NONE
        ? Optional.empty()
        : Optional.of(
            """
            insert into public.profile
              (external_id, email, first_name, last_name, birth_date, address_line1)
            select '%1$s-' || i, 'p' || i || '@example.org',
                   case when i > %2$d then 'old' else 'n' || i end, '%1$s',
                   date '1990-02-01' + i %% 28, '%3$s'
            from generate_series(1, %4$d) as i
            """
                .formatted(name, THERE / 2, STREET, THERE));
  }

  Map<String, Integer> counts() {
    int rejected = rejects().size();
    int there = key == Key.NONE ? 0 : THERE;
    return Map.of(
        "bytes",
        bytes().length,
        "rows",
        ROWS,
        "inserted",
        ROWS - there - rejected,
        "updated",
        there / 2,
        "unchanged",
        there / 2,
        "rejected",
        rejected,
        "leftOut",
        0);
  }

  /** Each with its line and code. */
  List<String> rejects() {
    return rows().filter(this::isRejected).map(this::reject).toList();
  }

  /** All accepted people of the file, by number and first name. */
  List<String> people() {
    return rows().filter(i -> !isRejected(i)).map(i -> number(i) + " n" + i).sorted().toList();
  }

  private static Stream<Integer> rows() {
    return IntStream.rangeClosed(1, ROWS).boxed();
  }

  private boolean isRejected(int i) {
    return hasBadAddress(i) || (key == Key.NUMBER && isTwice(i + 2));
  }

  private String reject(int i) {
    return (i + 1) + " " + (hasBadAddress(i) ? "TRB-210055" : "TRB-210058");
  }

  private String number(int i) {
    return name + "-" + (key == Key.NUMBER && isTwice(i) ? i - 2 : i);
  }

  private static String address(int i) {
    return hasBadAddress(i) ? "nobody" : "p%d@example.org".formatted(i);
  }

  private static boolean hasBadAddress(int i) {
    return i % BAD_ADDRESS_EACH == 0;
  }

  /** Whether a row has the number of the last but one. */
  private static boolean isTwice(int i) {
    return i > TWICE_EACH && i % TWICE_EACH == 7;
  }
}
