package dev.tributary.adapters.in.rest.parameter;

import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.approval.ApprovalErrorCode;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Converts path and query parameters to values of the domain. What a converter refuses becomes a
 * problem response, whatever exception the framework puts around it. A class of parameters ({@code
 * BeanParam}) is registered for reflection: the framework looks up its fields when it has
 * converters.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          WorkflowName.class,
          WorkflowNames::read,
          SecretName.class,
          ParameterConverters::secretName,
          AccountName.class,
          ParameterConverters::accountName,
          NotificationName.class,
          ParameterConverters::notificationName,
          ProfileId.class,
          ProfileId::of,
          MessageId.class,
          text -> new MessageId(id(text)),
          DeliveryId.class,
          text -> new DeliveryId(id(text)),
          RunId.class,
          text -> new RunId(id(text)),
          ApprovalId.class,
          ParameterConverters::approvalId,
          UUID.class,
          ParameterConverters::uuid);

  /** The readers whose problem names the parameter. */
  private static final Map<Class<?>, BiFunction<String, String, ?>> NAMED_READERS =
      Map.of(
          boolean.class,
          ParameterText::flag,
          Boolean.class,
          ParameterText::flag,
          int.class,
          ParameterText::smallNumber,
          Integer.class,
          ParameterText::smallNumber,
          long.class,
          ParameterText::number,
          Long.class,
          ParameterText::number);

  /** A converter that only reads: no address is built from parameters. */
  private record Reading<T>(Function<String, T> reader) implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      return reader.apply(text);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return reader(type, annotations).map(Reading::new).orElse(null);
  }

  @SuppressWarnings("unchecked") // the reader of a type returns that type
  private static <T> Optional<Function<String, T>> reader(Class<T> type, Annotation[] annotations) {
    return Optional.<Function<String, ?>>ofNullable(READERS.get(type))
        .or(() -> namedReader(type).flatMap(reader -> named(reader, type, annotations)))
        .map(reader -> (Function<String, T>) reader);
  }

  private static Optional<BiFunction<String, String, ?>> namedReader(Class<?> type) {
    return type.isEnum()
        ? Optional.of(constant(type))
        : Optional.ofNullable(NAMED_READERS.get(type));
  }

  @SuppressWarnings("unchecked") // the type is an enum
  private static <E extends Enum<E>> BiFunction<String, String, E> constant(Class<?> type) {
    Class<E> constants = (Class<E>) type;
    return (name, text) -> EnumNames.read(name, text, constants);
  }

  /** The framework offers no converter the name of the Java parameter. */
  private static Optional<Function<String, ?>> named(
      BiFunction<String, String, ?> reader, Class<?> type, Annotation[] annotations) {
    Optional<String> name = name(annotations);
    if (name.filter(String::isEmpty).isPresent()) {
      throw new IllegalStateException(
          "a query parameter of type '%s' needs its name in @RestQuery"
              .formatted(type.getSimpleName()));
    }
    return name.map(given -> text -> reader.apply(given, text));
  }

  private static Optional<String> name(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .flatMap(
            annotation ->
                switch (annotation) {
                  case QueryParam query -> Stream.of(query.value());
                  case RestQuery query -> Stream.of(query.value());
                  default -> Stream.empty();
                })
        .findFirst();
  }

  private static SecretName secretName(String text) {
    if (!SecretName.isValid(text)) {
      throw new Refused(SecretErrorCode.NAME_REFUSED, text);
    }
    return new SecretName(text);
  }

  private static ApprovalId approvalId(String text) {
    return ApprovalId.of(text)
        .orElseThrow(() -> new NotFound(ApprovalErrorCode.UNKNOWN_APPROVAL, text));
  }

  private static NotificationName notificationName(String text) {
    if (!NotificationName.isValid(text)) {
      throw new Refused(NotificationErrorCode.NAME_REFUSED, text);
    }
    return new NotificationName(text);
  }

  private static AccountName accountName(String text) {
    if (!AccountName.isValid(text)) {
      throw new Refused(AccountErrorCode.NAME_REFUSED, text);
    }
    return new AccountName(text);
  }

  /** There is nothing under a text that is no id, whatever the id would be of. */
  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new RestProblem(NOT_FOUND, RestErrorCode.NO_ID, text);
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new Refused(MessageErrorCode.BAD_ID, text);
    }
  }
}
