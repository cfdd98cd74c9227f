package dev.tributary.webapp.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/**
 * Our classes whose class object is named where an {@code ObjectMapper} reads or converts: in a
 * native executable Jackson finds their parts only when they are registered.
 */
final class MappedByJackson {
  static final DescribedPredicate<JavaClass> AS_CLASS_OBJECT =
      DescribedPredicate.describe("are given to an ObjectMapper", MappedByJackson::isMapped);

  private MappedByJackson() {}

  private static boolean isMapped(JavaClass type) {
    return type.getPackageName().startsWith("dev.tributary")
        && !type.isInterface()
        && type.getDirectDependenciesToSelf().stream()
            .map(dependency -> dependency.getOriginClass())
            .anyMatch(origin -> names(origin, type) && maps(origin));
  }

  private static boolean names(JavaClass origin, JavaClass type) {
    return origin.getReferencedClassObjects().stream()
        .anyMatch(reference -> reference.getRawType().equals(type));
  }

  private static boolean maps(JavaClass origin) {
    return origin.getMethodCallsFromSelf().stream().anyMatch(MappedByJackson::isMapping);
  }

  private static boolean isMapping(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(com.fasterxml.jackson.core.ObjectCodec.class)
        && call.getName().matches("readValue|treeToValue|convertValue|readerFor");
  }
}
