package dev.tributary.webapp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Our classes that a library creates or reads by reflection: those whose class object is given to
 * an {@code ObjectMapper} or to a query as its result class, and bean parameters, whose fields hold
 * parts of a request. In a native executable the library finds their parts only when they are
 * registered.
 */
final class MadeByReflection {
  static final DescribedPredicate<JavaClass> AS_CLASS_OBJECT =
      DescribedPredicate.describe(
          "are given to an ObjectMapper or a query", MadeByReflection::isMade);

  static final DescribedPredicate<JavaClass> AS_BEAN_PARAMETER =
      DescribedPredicate.describe(
          "have fields for parts of a request", MadeByReflection::isBeanParameter);

  private MadeByReflection() {}

  /** Registered by an annotation of its own, or as a target of another class's. */
  static ArchCondition<JavaClass> beRegistered() {
    return new ArchCondition<>("be registered for reflection") {
      private Set<String> targets = Set.of();

      @Override
      public void init(Collection<JavaClass> all) {
        targets =
            all.stream()
                .flatMap(type -> type.getDirectDependenciesToSelf().stream())
                .map(dependency -> dependency.getOriginClass())
                .distinct()
                .filter(origin -> origin.isAnnotatedWith(RegisterForReflection.class))
                .map(origin -> origin.getAnnotationOfType(RegisterForReflection.class))
                .flatMap(registration -> Arrays.stream(registration.targets()))
                .map(Class::getName)
                .collect(Collectors.toSet());
      }

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean registered =
            type.isAnnotatedWith(RegisterForReflection.class) || targets.contains(type.getName());
        events.add(
            new SimpleConditionEvent(
                type,
                registered,
                type.getName() + (registered ? " is" : " is not") + " registered"));
      }
    };
  }

  private static boolean isBeanParameter(JavaClass type) {
    return type.getFields().stream()
        .flatMap(field -> field.getAnnotations().stream())
        .map(annotation -> annotation.getRawType())
        .anyMatch(MadeByReflection::isPartOfRequest);
  }

  /** {@code jakarta.ws.rs.FormParam} and its like, {@code RestForm} and its like. */
  private static boolean isPartOfRequest(JavaClass annotation) {
    return annotation.getName().matches("jakarta\\.ws\\.rs\\.\\w+Param")
        || annotation.getName().matches("org\\.jboss\\.resteasy\\.reactive\\.Rest\\w+");
  }

  private static boolean isMade(JavaClass type) {
    return type.getPackageName().startsWith("dev.tributary")
        && !type.isInterface()
        && !type.isAnnotatedWith(Entity.class)
        && type.getDirectDependenciesToSelf().stream()
            .map(dependency -> dependency.getOriginClass())
            .anyMatch(origin -> names(origin, type) && makes(origin));
  }

  private static boolean names(JavaClass origin, JavaClass type) {
    return origin.getReferencedClassObjects().stream()
        .anyMatch(reference -> reference.getRawType().equals(type));
  }

  private static boolean makes(JavaClass origin) {
    return origin.getMethodCallsFromSelf().stream()
        .anyMatch(call -> isMapping(call) || isQuery(call));
  }

  private static boolean isMapping(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(com.fasterxml.jackson.core.ObjectCodec.class)
        && call.getName().matches("readValue|treeToValue|convertValue|readerFor");
  }

  private static boolean isQuery(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(EntityManager.class)
        && call.getName().matches("createQuery|createNativeQuery|createNamedQuery")
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(parameter -> parameter.isEquivalentTo(Class.class));
  }
}
