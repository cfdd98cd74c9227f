package dev.tributary.webapp.console.layout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page to which an address that only accepts POST redirects. */
final class RedirectTarget {
  private RedirectTarget() {}

  /**
   * The longest beginning of an address that is a page of the same resource.
   *
   * @param template the path of the resource method, such as {@code /{id}/resend}
   * @param path of the request, which fits the template
   */
  static String of(Class<?> resource, String template, String path) {
    String left = template;
    String place = path;
    while (!isPage(resource, left)) {
      if (left.isEmpty()) {
        return ConsoleAddress.HOME;
      }
      left = parent(left);
      place = parent(place);
    }
    return place;
  }

  private static boolean isPage(Class<?> resource, String template) {
    return Arrays.stream(resource.getMethods())
        .filter(method -> method.isAnnotationPresent(GET.class))
        .anyMatch(method -> template(method.getAnnotation(Path.class)).equals(template));
  }

  /** As a template is written below that of its resource; empty for the resource's own. */
  static String template(@Nullable Path path) {
    return Optional.ofNullable(path).map(Path::value).orElse("");
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
