package dev.tributary.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The present row of a result. A null where a value is required is a fault of the statement;
 * columns that may be null are read as optional.
 */
public final class SqlRow {
  private final ResultSet row;

  SqlRow(ResultSet row) {
    this.row = row;
  }

  public String text(String column) {
    return required(column, optionalText(column));
  }

  public Optional<String> optionalText(String column) {
    return read(column, () -> Optional.ofNullable(row.getString(column)));
  }

  /** A {@code text[]}. */
  public List<String> texts(String column) {
    return read(column, () -> List.of((String[]) row.getArray(column).getArray()));
  }

  public long number(String column) {
    return required(column, optionalNumber(column));
  }

  public Optional<Long> optionalNumber(String column) {
    return read(
        column,
        () -> {
          long value = row.getLong(column);
          return row.wasNull() ? Optional.empty() : Optional.of(value);
        });
  }

  public int integer(String column) {
    return Math.toIntExact(number(column));
  }

  public boolean isTrue(String column) {
    return required(column, optional(column, Boolean.class));
  }

  public UUID uuid(String column) {
    return required(column, optional(column, UUID.class));
  }

  /** A {@code timestamptz}. */
  public Instant instant(String column) {
    return required(column, optionalInstant(column));
  }

  public Optional<Instant> optionalInstant(String column) {
    return optional(column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
  }

  public byte[] bytes(String column) {
    return read(column, () -> row.getBytes(column));
  }

  /** The value of the column at {@code position}, from 1; a text is that of any type. */
  public <T> Optional<T> value(int position, Class<T> type) {
    if (type == String.class) {
      return read(position, () -> Optional.ofNullable(row.getString(position))).map(type::cast);
    }
    return type == Instant.class
        ? object(position, OffsetDateTime.class).map(OffsetDateTime::toInstant).map(type::cast)
        : object(position, type);
  }

  private <T> Optional<T> object(int position, Class<T> type) {
    return read(position, () -> Optional.ofNullable(row.getObject(position, type)));
  }

  private <T> Optional<T> optional(String column, Class<T> type) {
    return read(column, () -> Optional.ofNullable(row.getObject(column, type)));
  }

  private static <T> T required(String column, Optional<T> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("column '%s' is null".formatted(column)));
  }

  private interface Access<T> {
    T read() throws SQLException;
  }

  private static <T> T read(Object column, Access<T> access) {
    try {
      return access.read();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read column '%s'".formatted(column), failed);
    }
  }
}
