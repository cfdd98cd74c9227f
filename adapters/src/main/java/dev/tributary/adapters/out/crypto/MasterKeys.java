package dev.tributary.adapters.out.crypto;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Refused;
import java.util.List;
import java.util.Optional;

/**
 * The configured master keys, newest first: the newest writes, all read.
 *
 * @param keys at least one
 */
public record MasterKeys(List<MasterKey> keys) {
  public MasterKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new Refused(AccessErrorCode.MASTER_KEY_MISSING);
    }
  }

  /** The keys written as Base64, newest first. */
  public static MasterKeys parse(List<String> base64) {
    return new MasterKeys(base64.stream().map(MasterKey::parse).toList());
  }

  public MasterKey newest() {
    return keys.getFirst();
  }

  public Optional<MasterKey> find(String fingerprint) {
    return keys.stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
  }

  /** Newest first. */
  public List<String> fingerprints() {
    return keys.stream().map(MasterKey::fingerprint).toList();
  }
}
