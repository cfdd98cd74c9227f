package dev.tributary.webapp.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The hashes of assets by name. */
final class AssetVersions {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
  private static final int LENGTH = 16;

  private final Function<String, Optional<byte[]>> contents;
  private final boolean fixed;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  /**
   * @param contents of assets by name
   * @param fixed whether they stay the same, so that each is read once
   */
  AssetVersions(Function<String, Optional<byte[]>> contents, boolean fixed) {
    this.contents = contents;
    this.fixed = fixed;
  }

  /** The hash of an asset; empty when there is none of that name. */
  Optional<String> of(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return fixed ? Optional.ofNullable(read.get(name)).or(() -> kept(name)) : hash(name);
  }

  private Optional<String> kept(String name) {
    Optional<String> version = hash(name);
    version.ifPresent(found -> read.put(name, found));
    return version;
  }

  private Optional<String> hash(String name) {
    return contents.apply(name).map(AssetVersions::hash);
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
