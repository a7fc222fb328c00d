/** Given names that are one name in several languages: people use the form of their own. */
export const oneName = `
Aleksander Aleksandras Oleksandr Alexander Alejandro
Aleksandra Oleksandra Alexandra Alejandra
Andrzej Andrius Andrii Andrew Andrés Andrejus
Anna Ana Hanna Ona Ann Ganna
Antoni Antanas Antonio Anthony Anton
Barbara Varvara
Daniel Danylo Danielius
Dawid David Davyd Dovydas
Elżbieta Elizabeth Isabel Yelyzaveta Elžbieta
Ewa Eva Ieva Yeva Eve
Eugeniusz Yevhen Eugenio Eugenijus Eugene
Franciszek Francisco Francis Pranciškus
Grzegorz Gregory Gregorio Hryhorii Grigorijus
Helena Elena Olena Helen Elene
Henryk Enrique Henry Henrikas
Irena Iryna Irene Irina
Jakub Jacob Yakiv Jokūbas Jacobo
Jan Juan John Jonas Ivan
Jerzy Jorge George Jurgis Yurii Georgii
Joanna Juana Joana Yoanna
Józef José Joseph Juozapas Juozas Yosyp
Julia Yuliia Julija
Katarzyna Kateryna Catalina Catherine Katherine Kotryna
Krystyna Cristina Kristina Christina Khrystyna
Krzysztof Cristóbal Christopher Kristupas
Łukasz Lucas Lukas Luke Luka
Magdalena Mahdalyna
Małgorzata Margarita Margaret Marharyta
Marcin Martín Martin Martynas
Marek Marcos Mark Markas Marko
Maria María Mariia Marija Mary
Mateusz Mateo Matthew Matvii Matas
Michał Miguel Michael Mykhailo Mykolas
Mikołaj Nicolás Nicholas Mykola Mikalojus
Natalia Nataliia Natalija
Paweł Pablo Paul Pavlo Povilas Paulius
Piotr Pedro Peter Petro Petras
Rafał Rafael Raphael
Sergiusz Sergio Serhii Sergejus
Stanisław Stanislav Stanislovas Estanislao
Stefan Esteban Stephen Stepan Steponas
Szymon Simón Simon Symon Simonas
Tatiana Tetiana Tatjana
Teresa Teresė Theresa
Tomasz Tomás Thomas Tomas Khoma
Wiktor Víctor Victor Viktor Viktoras
Wiktoria Victoria Viktoriia Viktorija
Włodzimierz Volodymyr Vladimir Vladimiras
Zofia Sofía Sofiia Sofija Sophia
`;
