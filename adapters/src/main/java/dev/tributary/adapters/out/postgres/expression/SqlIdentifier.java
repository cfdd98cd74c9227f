package dev.tributary.adapters.out.postgres.expression;

import java.nio.charset.StandardCharsets;

/** A name of a schema, table or column, quoted so that nothing in it can be read as SQL. */
public record SqlIdentifier(String name) {
  /** PostgreSQL cuts longer names silently. */
  private static final int MAX_BYTES = 63;

  public SqlIdentifier {
    if (!fits(name)) {
      throw new IllegalArgumentException(
          "an SQL name has 1 to %d bytes and no zero character: '%s'".formatted(MAX_BYTES, name));
    }
  }

  /** Whether the database could have anything of that name. */
  public static boolean fits(String name) {
    return !name.isEmpty()
        && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
        && name.indexOf('\0') < 0;
  }

  /** As it stands in SQL: {@code "zip_code"}. */
  public String quoted() {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
