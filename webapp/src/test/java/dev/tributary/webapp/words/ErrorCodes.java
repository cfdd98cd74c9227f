package dev.tributary.webapp.words;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tributary.domain.problem.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every error code of the program, found among its classes. */
public final class ErrorCodes {
  /** Reading all classes takes seconds. */
  private static final List<ErrorCode> ALL = found();

  private ErrorCodes() {}

  public static List<ErrorCode> all() {
    return ALL;
  }

  private static List<ErrorCode> found() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tributary")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(ErrorCode.class::cast)
            .sorted(Comparator.comparing(ErrorCode::id))
            .toList();
  }
}
