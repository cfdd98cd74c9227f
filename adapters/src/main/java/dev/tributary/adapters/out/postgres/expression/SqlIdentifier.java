package dev.tributary.adapters.out.postgres.expression;

/** A name of a schema, table or column, quoted so that nothing in it can be read as SQL. */
public record SqlIdentifier(String name) {
  /** PostgreSQL cuts longer names silently. */
  private static final int MAX_BYTES = 63;

  public SqlIdentifier {
    int bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (name.isEmpty() || bytes > MAX_BYTES || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "an SQL name has 1 to %d bytes and no zero character: '%s'".formatted(MAX_BYTES, name));
    }
  }

  /** As it stands in SQL: {@code "zip_code"}. */
  public String quoted() {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
