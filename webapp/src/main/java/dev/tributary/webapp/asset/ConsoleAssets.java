package dev.tributary.webapp.asset;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The addresses of the console's assets in templates: {@code {asset:href('console.js')}}. Each
 * holds a hash of the content, so that another content has another address.
 */
@TemplateExtension(namespace = "asset")
public final class ConsoleAssets {
  static final String PATH = "/console/assets/";
  static final String VERSION = "v";

  private static final AssetVersions VERSIONS =
      new AssetVersions(ConsoleAssets::content, LaunchMode.current() != LaunchMode.DEVELOPMENT);

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
    return VERSIONS.of(name);
  }

  private static Optional<byte[]> content(String name) {
    try (InputStream content =
        ConsoleAssets.class.getResourceAsStream("/META-INF/resources" + PATH + name)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
