package dev.tributary.adapters.out.postgres.message;

import dev.tributary.adapters.sql.SqlRow;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;

/** An address as the columns {@code channel} and {@code address}. */
final class AddressRow {
  private AddressRow() {}

  static Address read(SqlRow row) {
    return new Address(Channel.valueOf(row.text("channel")), row.text("address"));
  }
}
