package dev.tributary.webapp.security;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Which methods a path takes, over all resources. The framework considers one class only, and names
 * the methods of all paths in it.
 */
@ApplicationScoped
public class AllowedMethods {
  private static final String PARAMETER = "\\{[^/}]+}";

  /** A method of a path, such as {@code /api/v1/runs/{}}. */
  private record Route(String verb, String path) {
    boolean takes(String address) {
      return Pattern.matches("\\Q" + path.replace("{}", "\\E[^/]+\\Q") + "\\E", address);
    }

    /** A path without parameters comes before one with them. */
    int literal() {
      return path.replace("{}", "").length();
    }
  }

  /** In the order of their names; empty when there is nothing at {@code path}. */
  Set<String> of(String path) {
    List<Route> found = routes().stream().filter(route -> route.takes(path)).toList();
    Optional<Route> nearest = found.stream().max(Comparator.comparingInt(Route::literal));
    Set<String> methods = new TreeSet<>();
    found.stream()
        .filter(route -> route.path().equals(nearest.orElseThrow().path()))
        .map(Route::verb)
        .forEach(methods::add);
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String verb, String path, RuntimeResource resource) {
            routes.add(
                new Route(verb, ("/" + path).replaceAll("/+", "/").replaceAll(PARAMETER, "{}")));
          }
        });
    return routes;
  }
}
