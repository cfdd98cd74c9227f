package dev.tributary.application.secret;

import java.time.Instant;
import java.util.List;

/** Which master keys this database has been written with, by fingerprint. */
public interface KeyRegister {
  /** Newest first; locks the register against additions until the end of the transaction. */
  List<String> lockAndList();

  void add(String fingerprint, Instant now);
}
