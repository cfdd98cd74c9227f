package dev.tributary.webapp.security.route;

import dev.tributary.adapters.in.rest.problem.Upload;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes of all resources, with what their methods declare. A filter that has to know an
 * address reads it here, so that an address is written once, at its resource.
 */
@ApplicationScoped
public class Routes {
  /** By the number of their segments, as each request is compared with all that may fit. */
  private volatile Map<Integer, List<Route>> all = Map.of();

  /**
   * A method of a path.
   *
   * @param segments of the path; a parameter is {@code {name}}
   */
  private record Route(String verb, List<String> segments, Method method) {
    static Stream<Route> of(Class<?> resource) {
      return Arrays.stream(resource.getMethods())
          .flatMap(
              method ->
                  Arrays.stream(method.getAnnotations())
                      .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                      .filter(verb -> verb != null)
                      .map(verb -> new Route(verb.value(), path(resource, method), method)));
    }

    private static List<String> path(Class<?> resource, Method method) {
      String path = path(resource) + path(method);
      return split(path.isEmpty() ? "/" : path);
    }

    private static String path(AnnotatedElement place) {
      return Optional.ofNullable(place.getAnnotation(Path.class))
          .map(path -> ("/" + path.value()).replaceAll("/+", "/").replaceFirst("/$", ""))
          .orElse("");
    }

    /**
     * @param path of as many segments
     */
    boolean takes(List<String> path) {
      for (int at = 0; at < segments.size(); at++) {
        if (!takes(at, path.get(at))) {
          return false;
        }
      }
      return true;
    }

    private boolean takes(int at, String segment) {
      return isParameter(segments.get(at)) ? !segment.isEmpty() : segments.get(at).equals(segment);
    }

    private static boolean isParameter(String segment) {
      return segment.startsWith("{");
    }

    /** A path without parameters comes before one with them. */
    int literal() {
      return segments.stream()
          .filter(segment -> !isParameter(segment))
          .mapToInt(String::length)
          .sum();
    }

    boolean declares(Class<? extends Annotation> annotation) {
      return method.isAnnotationPresent(annotation);
    }

    boolean takesFile() {
      return Arrays.stream(method.getParameterAnnotations())
          .flatMap(Arrays::stream)
          .anyMatch(Upload.class::isInstance);
    }
  }

  void read(@Observes StartupEvent started, BeanManager beans) {
    all =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(Route::of)
            .collect(Collectors.groupingBy(route -> route.segments().size()));
  }

  /**
   * The methods of a path over all resources, in the order of their names; empty when there is
   * nothing at {@code path}. The framework considers one class only, and names the methods of all
   * paths in it.
   */
  public Set<String> methods(String path) {
    Set<String> methods =
        nearest(path).map(Route::verb).collect(Collectors.toCollection(TreeSet::new));
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  /** Whether there is a page or a list at {@code path}. */
  public boolean isReadable(String path) {
    return methods(path).contains("GET");
  }

  /** Whether the body of a request is a file, which has a limit of its own. */
  public boolean takesFile(RoutingContext routing) {
    return matching(routing).anyMatch(Route::takesFile);
  }

  /** Whether the method behind a request has {@code annotation}. */
  public boolean declares(RoutingContext routing, Class<? extends Annotation> annotation) {
    return matching(routing).anyMatch(route -> route.declares(annotation));
  }

  /** Whether the path of any resource begins with the first segment of {@code path}. */
  boolean shareFirstSegmentWith(String path) {
    String first = firstSegment(split(path));
    return all.values().stream()
        .flatMap(List::stream)
        .anyMatch(route -> firstSegment(route.segments()).equals(first));
  }

  private Stream<Route> matching(RoutingContext routing) {
    String verb = routing.request().method().name();
    return nearest(routing.normalizedPath()).filter(route -> route.verb().equals(verb));
  }

  private Stream<Route> nearest(String path) {
    List<String> segments = split(path);
    List<Route> found =
        all.getOrDefault(segments.size(), List.of()).stream()
            .filter(route -> route.takes(segments))
            .toList();
    int most = found.stream().mapToInt(Route::literal).max().orElse(0);
    return found.stream().filter(route -> route.literal() == most);
  }

  private static String firstSegment(List<String> segments) {
    return segments.size() < 2 ? "" : segments.get(1);
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }
}
