package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.adapters.definition.EditsText;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads edits of a draft from bodies. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class EditsBody implements MessageBodyReader<EditsText> {
  private final DefinitionText text;

  public EditsBody(DefinitionText text) {
    this.text = text;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == EditsText.class;
  }

  @Override
  public EditsText readFrom(
      Class<EditsText> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return DefinitionBody.decoded(body).map(text::edits).orElseGet(text::editsNotUtf8);
  }
}
