package org.civiquiz.demo;

import java.util.List;

/** The students of the demo school, none of whom is a real person. */
final class DemoNames {

  static final List<String> FIRST_CLASS =
      List.of(
          "Aaliyah Brooks",
          "Adrian Castillo",
          "Amara Okafor",
          "Anh Pham",
          "Benjamin Adler",
          "Camila Reyes",
          "Daniel Kim",
          "Elena Petrova",
          "Emmanuel Mensah",
          "Farah Siddiqui",
          "Grace Lindqvist",
          "Hiro Tanaka",
          "Isaiah Coleman",
          "Jasmine Patel",
          "Kofi Boateng",
          "Leila Nazari",
          "Lucas Moreau",
          "Mateo Vargas",
          "Naomi Begay",
          "Oliver Hughes",
          "Priya Raman",
          "Rosa Delgado",
          "Samuel Weiss",
          "Zoe Papadakis");

  static final List<String> SECOND_CLASS =
      List.of(
          "Abdi Warsame",
          "Alicia Fernandes",
          "Ava Thompson",
          "Bilal Rahman",
          "Chloe Martin",
          "Diego Salazar",
          "Emily Whitehorse",
          "Ethan Clarke",
          "Fatima Zahra",
          "Gabriel Costa",
          "Hannah Schultz",
          "Ibrahim Diallo",
          "Ivy Chen",
          "Jonah Rosen",
          "Keisha Grant",
          "Liam O'Connor",
          "Malik Jefferson",
          "Mei Wong",
          "Nadia Kowalska",
          "Omar Haddad",
          "Rafael Ortiz",
          "Sofia Lombardi",
          "Tala Reyes",
          "Victor Ionescu",
          "Yusuf Demir");

  private DemoNames() {}
}
