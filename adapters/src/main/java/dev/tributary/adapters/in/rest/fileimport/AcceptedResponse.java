package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.domain.fileimport.ImportId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.UUID;

/** An import that was accepted and where it can be watched. */
@RegisterForReflection
record AcceptedResponse(UUID id, URI href) {
  static AcceptedResponse of(ImportId id) {
    return new AcceptedResponse(id.value(), URI.create(ImportsResource.PATH + "/" + id));
  }
}
