package dev.tributary.webapp.security;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tributary.webapp.architecture.ProgramClasses;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A route as its resource declares it.
 *
 * @param roles that may call it: ids of roles, {@code *} for any caller, empty when undeclared
 */
record Route(String verb, String path, List<String> roles, String contentType) {
  static final String ANY_CALLER = "*";

  private static final List<Class<?>> RESOURCES = resources();

  /** All routes of the program. */
  static List<Route> all() {
    return where(method -> true);
  }

  /** The routes whose method has {@code annotation}. */
  static List<Route> declaring(Class<? extends Annotation> annotation) {
    return where(method -> method.isAnnotationPresent(annotation));
  }

  /** The routes of which a parameter has {@code annotation}. */
  static List<Route> takingA(Class<? extends Annotation> annotation) {
    return where(
        method ->
            Arrays.stream(method.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(annotation::isInstance));
  }

  private static List<Route> where(Predicate<Method> condition) {
    return RESOURCES.stream().flatMap(type -> of(type, condition)).toList();
  }

  private static List<Class<?>> resources() {
    return ProgramClasses.all()
        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }

  boolean isPublic() {
    return roles.equals(List.of(ANY_CALLER));
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }

  private static Stream<Route> of(Class<?> resource, Predicate<Method> condition) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(condition)
        .flatMap(method -> verb(method).map(verb -> of(resource, method, verb)).stream());
  }

  private static Route of(Class<?> resource, Method method, String verb) {
    String path = path(resource) + path(method);
    return new Route(
        verb,
        path.replaceAll("/+", "/").replaceAll("\\{[^/]+}", "none"),
        roles(method).or(() -> roles(resource)).orElse(List.of()),
        Stream.of(method, resource)
            .map(place -> place.getAnnotation(Consumes.class))
            .filter(found -> found != null)
            .findFirst()
            .map(found -> found.value()[0])
            .orElse("application/json"));
  }

  private static String path(AnnotatedElement place) {
    Path path = place.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Optional<List<String>> roles(AnnotatedElement place) {
    if (place.isAnnotationPresent(PermitAll.class)) {
      return Optional.of(List.of(ANY_CALLER));
    }
    return Optional.ofNullable(place.getAnnotation(RolesAllowed.class))
        .map(allowed -> List.of(allowed.value()));
  }
}
