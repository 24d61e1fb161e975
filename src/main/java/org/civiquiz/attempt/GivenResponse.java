package org.civiquiz.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A response in the ids of its attempt, as it comes from a client. Without options, text and pairs
 * it clears the slot.
 *
 * @param sequence raised by the client with every change of the slot; from 1
 * @param options of a choice or true/false question, or those of an ordering question in order,
 *     with an empty string for a place left open
 * @param text of a short answer
 * @param pairs options by blank, or right items by left item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GivenResponse(
    @Schema(required = true, minimum = "1") Long sequence,
    List<String> options,
    String text,
    Map<String, String> pairs) {}
