package dev.tributary.adapters.in.rest.workflow;

import dev.tributary.adapters.definition.DefinitionText;
import dev.tributary.adapters.definition.ParsedDefinition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads definitions from bodies, in the syntax that the media type names. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, WorkflowsResource.YAML})
public class DefinitionBody implements MessageBodyReader<ParsedDefinition> {
  private final DefinitionText text;

  public DefinitionBody(DefinitionText text) {
    this.text = text;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ParsedDefinition.class;
  }

  @Override
  public ParsedDefinition readFrom(
      Class<ParsedDefinition> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return decoded(body)
        .map(
            definition ->
                mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                    ? text.json(definition)
                    : text.yaml(definition))
        .orElseGet(text::notUtf8);
  }

  /** The text of a body; empty when it is not in UTF-8. */
  static Optional<String> decoded(InputStream body) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(body.readAllBytes());
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException otherEncoding) {
      return Optional.empty();
    }
  }
}
