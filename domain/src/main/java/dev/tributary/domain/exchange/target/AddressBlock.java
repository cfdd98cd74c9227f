package dev.tributary.domain.exchange.target;

/** A range of addresses that share their first bits. */
final class AddressBlock {
  private final byte[] start;
  private final int bits;

  private AddressBlock(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  static AddressBlock v4(String dotted, int bits) {
    byte[] start = new byte[4];
    String[] parts = dotted.split("\\.", 4);
    for (int i = 0; i < 4; i++) {
      start[i] = (byte) Integer.parseInt(parts[i]);
    }
    return new AddressBlock(start, bits);
  }

  /** The groups that are left out are zero. */
  static AddressBlock v6(int bits, int... groups) {
    byte[] start = new byte[16];
    for (int i = 0; i < groups.length; i++) {
      start[2 * i] = (byte) (groups[i] >> 8);
      start[2 * i + 1] = (byte) groups[i];
    }
    return new AddressBlock(start, bits);
  }

  boolean contains(byte[] address) {
    return address.length == start.length && sharedBits(address) >= bits;
  }

  private int sharedBits(byte[] address) {
    int shared = 0;
    for (int i = 0; i < start.length; i++) {
      int difference = (start[i] ^ address[i]) & 0xff;
      if (difference != 0) {
        return shared + Integer.numberOfLeadingZeros(difference) - 24;
      }
      shared += 8;
    }
    return shared;
  }
}
