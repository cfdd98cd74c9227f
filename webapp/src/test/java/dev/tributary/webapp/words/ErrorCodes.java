package dev.tributary.webapp.words;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.webapp.architecture.ProgramClasses;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every error code of the program, found among its classes. */
public final class ErrorCodes {
  private static final List<ErrorCode> ALL = found();

  private ErrorCodes() {}

  public static List<ErrorCode> all() {
    return ALL;
  }

  private static List<ErrorCode> found() {
    return ProgramClasses.all()
        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
        .map(JavaClass::reflect)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(ErrorCode.class::cast)
        .sorted(Comparator.comparing(ErrorCode::id))
        .toList();
  }
}
