package dev.tributary.webapp.security.http;

import dev.tributary.webapp.config.RestConfig;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Field;
import org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition;
import org.jboss.resteasy.reactive.server.core.multipart.FormParserFactory;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Sets the configured limits of the number and length of fields of forms: the text of an email is
 * one field. The framework (3.33) passes its settings quarkus.http.limits.max-parameters and
 * max-form-attribute-size to multipart forms only; every other form ends at 1,000 fields and a
 * field at 2,048 bytes. This class may go when it passes the settings on.
 */
@ApplicationScoped
@RegisterForReflection(targets = {FormBodyHandler.class, FormParserFactory.class})
public class FormFields {
  private final RestConfig config;

  public FormFields(RestConfig config) {
    this.config = config;
  }

  void limit(@Observes StartupEvent started) {
    ResteasyReactiveRecorder.getCurrentDeployment()
        .getRuntimeConfigurableServerRestHandlers()
        .forEach(
            handler -> {
              if (handler instanceof FormBodyHandler forms) {
                limit(forms);
              }
            });
  }

  private void limit(FormBodyHandler forms) {
    Object factory = value(FormBodyHandler.class, "formParserFactory", forms);
    for (Object parser : (Object[]) value(FormParserFactory.class, "parserDefinitions", factory)) {
      if (parser instanceof FormEncodedDataDefinition encoded) {
        encoded.setMaxParams(config.formFields());
        encoded.setMaxAttributeSize(config.maxRequest().asLongValue());
      }
    }
  }

  private static Object value(Class<?> type, String name, Object owner) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException("the framework has no '%s'".formatted(name), otherVersion);
    }
  }
}
