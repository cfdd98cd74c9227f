package dev.tributary.webapp.asset;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The addresses of the console's assets in templates: {@code {asset:href('console.js')}}. Each
 * holds a hash of the content, so that another content has another address.
 */
@TemplateExtension(namespace = "asset")
public final class ConsoleAssets {
  static final String PATH = "/console/assets/";
  static final String VERSION = "v";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z.-]{0,63}");
  private static final int LENGTH = 16;
  private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

  private ConsoleAssets() {}

  /**
   * The address of an asset.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static String href(String name) {
    String version =
        version(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no asset of the console: '%s'".formatted(name)));
    return PATH + name + "?" + VERSION + "=" + version;
  }

  /** The hash of an asset; empty when there is none of that name. */
  static Optional<String> version(String name) {
    return NAME.matcher(name).matches()
        ? Optional.ofNullable(VERSIONS.get(name)).or(() -> read(name))
        : Optional.empty();
  }

  private static Optional<String> read(String name) {
    Optional<String> version = hash(name);
    version.ifPresent(found -> VERSIONS.put(name, found));
    return version;
  }

  private static Optional<String> hash(String name) {
    try (InputStream content =
        ConsoleAssets.class.getResourceAsStream("/META-INF/resources" + PATH + name)) {
      return Optional.ofNullable(content == null ? null : hash(content.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
