/** Spanish given names of Spain, Colombia and Mexico with their short forms. */
export const spanishNicknames = `
Adriana: Adri
Alberto: Beto Berto Albertito
Alejandra: Ale Aleja Jandra Sandra
Alejandro: Ale Alejo Alex Jandro
Alfonso: Poncho Fonso
Alfredo: Fredo Fredy
Alicia: Licha Ali
Amparo: Amparito
Ana: Anita
Andrés: Andresito Andy
Ángel: Angelito
Antonia: Toña Toñi Antoñita
Antonio: Toño Toni Antoñito Antón
Armando: Mando
Arturo: Turo
Beatriz: Bea Betty Beti
Bernardo: Nardo Berna
Camila: Cami Mila
Camilo: Cami Milo
Carlos: Carlitos Charly Carlangas
Carmen: Carmencita Menchu Mamen Carmiña
Carolina: Caro
Catalina: Cata Lina
Cecilia: Ceci Chila
Concepción: Concha Conchita Conchi Chita
Consuelo: Chelo Consuelito
Cristina: Cris Tina Cristi
Cristóbal: Tobal
Daniel: Dani Danielito
Daniela: Dani
David: Davicho Deivid
Diana: Dianita
Diego: Dieguito
Dolores: Lola Loli Lolita Dolly
Eduardo: Edu Lalo Guayo
Elena: Nena Lena Elenita
Enrique: Quique Kike Quico
Ernesto: Neto Tito
Esperanza: Espe Pera
Esteban: Estebitan Teban
Eugenia: Maru Geña
Federico: Fede Fico Lico
Felipe: Pipe Feli Felipillo
Fernando: Nando Fer Fercho
Fernanda: Fer Nanda Mafe
Francisca: Paca Paquita Curra Pancha
Francisco: Paco Pancho Curro Quico Kiko Fran Paquito Pacho Frasco
Gabriel: Gabo Gabi Biel
Gabriela: Gaby Gabi
Gerardo: Gerar Lalo
Gonzalo: Gonza Chalo
Graciela: Chela Grace
Gregorio: Goyo
Guadalupe: Lupe Lupita
Guillermo: Memo Guille Willy
Gustavo: Gus Tavo
Héctor: Tito Tico
Hugo: Huguito
Ignacio: Nacho Iñaki
Inés: Inesita
Isabel: Isa Chabela Chavela Isabelita Belita
Jaime: Jaimito
Javier: Javi Xavi Javichu
Jesús: Chucho Chuy Suso Chus
Joaquín: Quino Chimo Joaco
Jorge: Coque Yorch
José: Pepe Pepito Chepe Cheo Josito
Josefa: Pepa Pepita Fina Chepa
Juan: Juanito Juancho Juani
Juana: Juanita Juani
Julia: Juli Julita
Julián: Juli
Julio: Julito
Laura: Lauri Laurita
Leonardo: Leo Nardo
Leticia: Leti
Lucía: Luci Lucha
Luis: Lucho Luisito Güicho
Luisa: Lucha Luisita
Luz: Lucecita
Magdalena: Magda Malena Lena
Manuel: Manolo Manu Lolo Manolito Meño
Manuela: Manoli Manola Manu
Marcela: Marce Chela
Marcos: Marquitos
Margarita: Marga Mago Rita
María: Mari Maruja Marica Mary Mariquita
Mariana: Mari Nana
Mario: Mayito
Martín: Tincho
Mauricio: Mauro Mao
Mercedes: Merche Meche Mercha
Miguel: Migue Miguelito Micky
Milagros: Mila Mili
Mónica: Moni
Montserrat: Montse
Natalia: Nata Nati Natis
Nicolás: Nico Colás
Óscar: Oscarín
Pablo: Pablito
Paola: Pao
Patricia: Pati Patri Patty
Pedro: Perico Pedrito Peyo
Pilar: Pili Piluca Pilarica
Rafael: Rafa Rafita Fallo
Ramón: Moncho Monchi
Raquel: Raque Kela
Raúl: Raulito
Ricardo: Ricky Richi Caco Rica
Roberto: Beto Tito Rober
Rocío: Chío Roci
Rodrigo: Rodri Rigo
Rosa: Rosita Rosi
Rosario: Charo Chayo
Salvador: Chava Salva
Santiago: Santi Chago Yago Tiago
Sebastián: Sebas Chano Bastián
Sergio: Checo Sergi
Silvia: Sil Silvi
Sofía: Sofi Chofi
Susana: Susi Susa
Teresa: Tere Teresita Maite
Tomás: Tomi Tomasito
Valentina: Vale Valen Tina
Valeria: Vale
Verónica: Vero
Vicente: Chente Vicen
Victoria: Vicky Toya
Víctor: Vitín Vito
Yolanda: Yoli Yola
`;
