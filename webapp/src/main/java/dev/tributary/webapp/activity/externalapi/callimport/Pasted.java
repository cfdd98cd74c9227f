package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.Optional;

/** The form of an import: what was pasted, and how it is read. */
@RegisterForReflection
final class Pasted {
  @FormParam("source")
  @DefaultValue("")
  String source = "";

  @FormParam("shell")
  @DefaultValue("")
  String shell = "";

  @FormParam("operation")
  @DefaultValue("")
  String operation = "";

  Optional<Shell> shell() {
    return Arrays.stream(Shell.values()).filter(each -> each.name().equals(shell)).findFirst();
  }

  Optional<String> operation() {
    return Optional.of(operation).filter(key -> !key.isEmpty());
  }
}
