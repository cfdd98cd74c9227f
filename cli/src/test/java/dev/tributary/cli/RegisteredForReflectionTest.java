package dev.tributary.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Configurable;
import jakarta.ws.rs.core.Response;

/** A native executable creates only what the build registered. */
@AnalyzeClasses(packages = "dev.tributary.cli", importOptions = DoNotIncludeTests.class)
class RegisteredForReflectionTest {
  @ArchTest
  static final ArchRule what_the_client_creates_is_registered =
      classes()
          .that(areNamedWhere(Configurable.class, "register"))
          .or(areNamedWhere(Response.class, "readEntity"))
          .should()
          .beAnnotatedWith(RegisterForReflection.class);

  private static DescribedPredicate<JavaClass> areNamedWhere(Class<?> owner, String method) {
    return DescribedPredicate.describe(
        "are named by a class that calls " + owner.getSimpleName() + "." + method,
        type ->
            type.getPackageName().startsWith("dev.tributary")
                && !type.isInterface()
                && type.getDirectDependenciesToSelf().stream()
                    .map(dependency -> dependency.getOriginClass())
                    .anyMatch(origin -> names(origin, type) && calls(origin, owner, method)));
  }

  private static boolean names(JavaClass origin, JavaClass type) {
    return origin.getReferencedClassObjects().stream()
        .anyMatch(reference -> reference.getRawType().equals(type));
  }

  private static boolean calls(JavaClass origin, Class<?> owner, String method) {
    return origin.getMethodCallsFromSelf().stream()
        .anyMatch(
            call -> call.getTargetOwner().isAssignableTo(owner) && call.getName().equals(method));
  }
}
