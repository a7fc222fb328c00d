/** English given names with their short forms. */
export const englishNicknames = `
Abigail: Abby Gail
Alexander: Alex Alec Sandy Xander
Alexandra: Alex Sandra Lexi
Alfred: Alf Alfie Fred
Alice: Ali
Amanda: Mandy
Andrew: Andy Drew
Ann: Annie Nan
Anthony: Tony Ant
Barbara: Barb Babs
Benjamin: Ben Benny
Catherine: Cathy Cath Kate Kitty
Charles: Charlie Chuck
Charlotte: Lottie Charlie
Christina: Chris Tina Chrissy
Christine: Chris Chrissie
Christopher: Chris Kit Topher
Daniel: Dan Danny
David: Dave Davy
Deborah: Deb Debbie
Dorothy: Dot Dottie Dolly
Edward: Ed Eddie Ted Ned
Eleanor: Ellie Nell Nora
Elizabeth: Liz Lizzie Beth Betty Eliza Libby Lisa
Emily: Em Emmy
Frances: Fran Fanny
Francis: Frank
Frederick: Fred Freddie
Gerald: Gerry
Gregory: Greg
Harold: Harry Hal
Helen: Nell
Henry: Harry Hank Hal
Isabella: Bella Izzy
Jacob: Jake
James: Jim Jimmy Jamie
Jane: Janey
Janet: Jan
Jennifer: Jen Jenny
Jessica: Jess Jessie
John: Johnny Jack Jon
Jonathan: Jon Johnny
Joseph: Joe Joey
Joshua: Josh
Judith: Judy
Katherine: Kathy Kate Katie Kat Kitty
Kenneth: Ken Kenny
Lawrence: Larry Laurie
Leonard: Len Lenny Leo
Louise: Lou
Margaret: Maggie Meg Peggy Madge Marge Greta
Martha: Marty
Martin: Marty
Mary: Molly Polly May
Matthew: Matt
Michael: Mike Mick Mickey
Nathaniel: Nat Nate
Nicholas: Nick Nicky
Oliver: Ollie
Pamela: Pam
Patricia: Pat Patty Trish Tricia
Patrick: Pat Paddy
Peter: Pete
Philip: Phil
Rebecca: Becky Becca
Richard: Dick Rick Richie Rich
Robert: Bob Bobby Rob Robbie Bert
Ronald: Ron Ronnie
Samantha: Sam
Samuel: Sam Sammy
Sarah: Sally Sadie
Stephen: Steve
Steven: Steve
Susan: Sue Susie
Theodore: Ted Theo
Thomas: Tom Tommy
Timothy: Tim
Valerie: Val
Victoria: Vicky Tori
Vincent: Vince
Virginia: Ginny
Walter: Walt
William: Bill Billy Will Liam
Zachary: Zach
`;
