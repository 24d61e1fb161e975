package org.civiquiz.interchange;

/** A part of what stands in an XML element. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** Characters between tags, entities decoded. */
  record Text(String value) implements XmlNode {}
}
