package dev.tributary.application.activity.externalapi.mapping;

import java.io.InputStream;
import java.nio.charset.Charset;

/** JSON as it arrives, and the encoding of its text. */
public record JsonBody(InputStream bytes, Charset charset) {}
