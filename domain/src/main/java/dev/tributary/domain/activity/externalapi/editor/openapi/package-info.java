/** Reads descriptions of APIs in OpenAPI 3, without leaving the document. */
@NullMarked
package dev.tributary.domain.activity.externalapi.editor.openapi;

import org.jspecify.annotations.NullMarked;
