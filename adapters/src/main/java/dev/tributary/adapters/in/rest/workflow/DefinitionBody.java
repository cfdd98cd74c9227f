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
    byte[] bytes = body.readAllBytes();
    try {
      String definition =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE)
          ? text.json(definition)
          : text.yaml(definition);
    } catch (CharacterCodingException otherEncoding) {
      return text.notUtf8();
    }
  }
}
